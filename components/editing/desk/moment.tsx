import { useLocale } from "next-intl";
import { LANGUAGE_TAGS } from "@/lib/domain/values/format";

/** A day and time in the reader's language, UTC, as all times of the house. */
export function Moment({ at }: { at: string }) {
	const locale = useLocale();
	const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], {
		dateStyle: "medium",
		timeStyle: "short",
		timeZone: "UTC",
	});
	return <time dateTime={at}>{`${format.format(new Date(at))} UTC`}</time>;
}
