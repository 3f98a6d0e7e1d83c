import { useLocale, useTranslations } from "next-intl";
import { formatCount, formatPartialDate } from "@/lib/domain/values/format";
import { Moment } from "../editing/desk/moment";
import { Notice } from "../ui/notice";

/** Says at the top of a page that the database doesn't answer, and which data the page was made from. */
export function StaleNotice({ version, changedOn, since }: { version: number; changedOn: string | null; since: Date }) {
	const t = useTranslations("layout.stale");
	const locale = useLocale();
	return (
		<div className="mx-auto max-w-[76rem] px-4 sm:px-6">
			<Notice>
				{t.rich(changedOn === null ? "never" : "changed", {
					version: formatCount(version, locale),
					day: () => changedOn && <time dateTime={changedOn}>{formatPartialDate(changedOn, locale)}</time>,
					since: () => <Moment at={since.toISOString()} />,
				})}
			</Notice>
		</div>
	);
}
