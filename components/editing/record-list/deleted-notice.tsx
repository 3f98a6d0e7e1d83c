import { useTranslations } from "next-intl";

/** That a record was deleted, with the way to its history, which can bring it back. */
export function DeletedNotice({ recordKey, historyHref }: { recordKey: string; historyHref: string }) {
	const t = useTranslations("form");
	return (
		<p role="status" className="my-3 border-accent border-l-4 bg-accent-soft px-4 py-2 text-sm">
			{t("deleted", { key: recordKey })}{" "}
			<a href={historyHref} className="inline-flex min-h-6 items-center">
				{t("history")}
			</a>
		</p>
	);
}
