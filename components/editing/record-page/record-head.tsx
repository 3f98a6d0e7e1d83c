// What stands around a record's form on its page.

import { useLocale, useTranslations } from "next-intl";
import { formatPartialDate } from "@/lib/domain/values/format";

export type RecordLink = { href: string; label: string };

/** Title of a record's form: its name, which version of it this is, and the ways to its other pages. */
export function RecordHead({
	name,
	lang,
	version,
	savedAt,
	isDeleted,
	links,
}: {
	name: string;
	/** Language of the name, if it isn't the page's. */
	lang?: string;
	version: number;
	/** ISO 8601, in UTC; of the deletion if it is deleted. */
	savedAt: string;
	isDeleted: boolean;
	links: readonly RecordLink[];
}) {
	const t = useTranslations("form");
	const locale = useLocale();
	const date = formatPartialDate(savedAt.slice(0, 10), locale);
	return (
		<header className="mt-6 mb-4">
			<h1 lang={lang} className="text-2xl [overflow-wrap:anywhere] sm:text-3xl">
				{name}
			</h1>
			<p className="mt-1 flex flex-wrap items-center gap-x-4 text-muted text-sm">
				<span>{t(isDeleted ? "deletedOn" : "versionNow", { version, date })}</span>
				{links.map(({ href, label }) => (
					<a key={href} href={href} className="inline-flex min-h-6 items-center">
						{label}
					</a>
				))}
			</p>
		</header>
	);
}
