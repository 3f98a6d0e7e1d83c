import { useLocale } from "next-intl";
import { useHasScripts } from "@/components/ui/use-has-scripts";
import { LANGUAGE_TAGS } from "@/lib/domain/values/format";

/** Writes a moment (ISO 8601) as the reader's clock has it: the time today, else with the day. The server knows UTC only. */
export function useTimeText(): (at: string) => string {
	const locale = useLocale();
	const isBrowser = useHasScripts();
	return (at) => {
		const moment = new Date(at);
		const time = { hour: "2-digit", minute: "2-digit" } as const;
		const day = { day: "numeric", month: "long", year: "numeric" } as const;
		if (!isBrowser) {
			const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { ...day, ...time, timeZone: "UTC" });
			return `${format.format(moment)} UTC`;
		}
		const isToday = moment.toDateString() === new Date().toDateString();
		return new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], isToday ? time : { ...day, ...time }).format(moment);
	};
}
