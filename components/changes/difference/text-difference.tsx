import { type Change, diffWordsWithSpace } from "diff";
import { useTranslations } from "next-intl";

/** Texts longer than this are marked word by word; shorter ones are set side by side. */
const LONG = 60;

/** To find more edits than that takes seconds, and who reads them would rather read the two texts. */
const MOST_EDITS = 200;

/** The text in parts that stayed, came and went; where almost everything differs, one text and then the other. */
export function wordsThatDiffer(before: string, after: string): Pick<Change, "value" | "added" | "removed">[] {
	return (
		diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS }) ?? [
			{ value: before, added: false, removed: true },
			{ value: after, added: true, removed: false },
		]
	);
}

export function isLongText(before: unknown, after: unknown): before is string {
	return typeof before === "string" && typeof after === "string" && Math.max(before.length, after.length) > LONG;
}

/** One text with the words that went struck through and those that came underlined. */
export function TextDifference({ before, after, lang }: { before: string; after: string; lang?: string }) {
	const parts = wordsThatDiffer(before, after);
	let place = 0;
	return (
		<p lang={lang} className="m-0 max-w-prose [overflow-wrap:anywhere]">
			{parts.map(({ value, added, removed }) => {
				const key = `${place++} ${value}`;
				if (added) return <Inserted key={key}>{value}</Inserted>;
				if (removed) return <Deleted key={key}>{value}</Deleted>;
				return <span key={key}>{value}</span>;
			})}
		</p>
	);
}

/** What is there now, underlined; screen readers hear that it was put in. */
export function Inserted({ children }: { children: React.ReactNode }) {
	const t = useTranslations("changes");
	return (
		<ins className="bg-accent-soft decoration-2 decoration-accent underline-offset-4">
			<span className="sr-only">{t("inserted")} </span>
			{children}
		</ins>
	);
}

/** What was there, struck through; screen readers hear that it was taken out. */
export function Deleted({ children }: { children: React.ReactNode }) {
	const t = useTranslations("changes");
	return (
		<del className="text-muted">
			<span className="sr-only">{t("deleted")} </span>
			{children}
		</del>
	);
}
