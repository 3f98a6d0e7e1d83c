import { useTranslations } from "next-intl";

/** That other records were saved together with this one, with the way to see and undo all of it. */
export function FollowedNotice({ text, batchHref }: { text: string; batchHref: string | null }) {
	const t = useTranslations("records");
	return (
		<div
			role="status"
			className="my-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-accent border-l-4 bg-accent-soft px-4 py-2 text-sm"
		>
			<p className="m-0 font-semibold">{text}</p>
			{batchHref && (
				<a href={batchHref} className="inline-flex min-h-6 items-center">
					{t("undoWhole")}
				</a>
			)}
		</div>
	);
}
