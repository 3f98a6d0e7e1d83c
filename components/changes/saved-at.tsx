import { useLocale } from "next-intl";
import { formatPartialDate } from "@/lib/domain/values/format";

/** Day and minute of a save, in UTC as it is stored. */
export function SavedAt({ at }: { at: string }) {
	const locale = useLocale();
	return (
		<time dateTime={at}>
			{formatPartialDate(at.slice(0, 10), locale)}, {at.slice(11, 16)} UTC
		</time>
	);
}
