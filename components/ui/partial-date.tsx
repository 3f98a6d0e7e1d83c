import { useLocale } from "next-intl";
import { formatPartialDate } from "@/lib/domain/values/format";

/** A date with the precision that it has. */
export function PartialDate({ date, month = "long" }: { date: string; month?: "long" | "short" }) {
	const locale = useLocale();
	return (
		<time dateTime={date} className="whitespace-nowrap">
			{formatPartialDate(date, locale, month)}
		</time>
	);
}
