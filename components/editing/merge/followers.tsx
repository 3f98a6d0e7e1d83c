import { useTranslations } from "next-intl";
import { RowLink } from "../queue/row-link";

export type Follower = { key: string; name: string; href: string; note?: string };

/** Records that are saved again with a merge, behind their number when there are many. */
export function Followers({ title, followers }: { title: string; followers: readonly Follower[] }) {
	const t = useTranslations("records.merge");
	if (followers.length === 0) return null;
	return (
		<details open={followers.length <= 10} className="mt-2 text-sm">
			<summary className="min-h-6 cursor-pointer font-semibold">{title}</summary>
			<ul className="m-0 list-none p-0" aria-label={t("follow")}>
				{followers.map(({ key, name, href, note }) => (
					<li key={key} className="border-rule border-t py-0.5">
						<RowLink href={href}>{name}</RowLink> {note && <span className="text-muted">{note}</span>}
					</li>
				))}
			</ul>
		</details>
	);
}
