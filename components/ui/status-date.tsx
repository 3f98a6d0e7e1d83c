import { useTranslations } from "next-intl";
import { PartialDate } from "./partial-date";

/** The day of which a status is known to be true, in words; nothing where it isn't known. */
export function StatusDate({ date }: { date: string | null }) {
	const t = useTranslations("vocabulary");
	return date !== null && t.rich("statusAsOf", { date: () => <PartialDate date={date} month="short" /> });
}
