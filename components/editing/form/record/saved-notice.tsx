import { useTranslations } from "next-intl";

/** What was saved last, with ways on: the public page and the history. */
export function SavedNotice({
	version,
	publicHref,
	historyHref,
}: {
	version: number;
	publicHref: string | null;
	historyHref: string | null;
}) {
	const t = useTranslations("form");
	return (
		<div
			role="status"
			className="my-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-accent border-l-4 bg-accent-soft px-4 py-2 text-sm"
		>
			<p className="font-semibold">{t("saved", { version })}</p>
			{publicHref && (
				<a href={publicHref} className="inline-flex min-h-6 items-center">
					{t("seePublicPage")}
				</a>
			)}
			{historyHref && (
				<a href={historyHref} className="inline-flex min-h-6 items-center">
					{t("seeHistory")}
				</a>
			)}
		</div>
	);
}
