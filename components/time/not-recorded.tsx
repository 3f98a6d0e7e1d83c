import { useTranslations } from "next-intl";
import { PartialDate } from "@/components/ui/partial-date";
import type { View } from "@/lib/domain/view/view";
import { TimeNotice } from "./time-notice";

/** In the place of a record that is there now, and wasn't on the day that is asked for. */
export function NotRecorded({ name, view, recordedSince }: { name: string; view: View; recordedSince: string | null }) {
	const t = useTranslations("time.notRecorded");
	return (
		<div className="my-8">
			<h1 className="text-2xl">{t("title")}</h1>
			<p className="mt-2">{t.rich("body", { name, recorded: () => <PartialDate date={view.recorded ?? ""} /> })}</p>
			<TimeNotice view={view} recordedSince={recordedSince} />
		</div>
	);
}
