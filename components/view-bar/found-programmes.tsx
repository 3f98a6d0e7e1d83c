import { useLocale, useTranslations } from "next-intl";
import { Money } from "@/components/ui/money";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { shownAs, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** As many as stand beside the projects; the others are on the page of programmes. */
const LISTED = 5;

/** The programmes that the text of a search finds, each a link to its page: they are no projects, and in no count of them. */
export function FoundProgrammes({ answer }: { answer: ViewAnswer }) {
	const t = useTranslations("view");
	const locale = useLocale();
	const { q } = answer.view;
	const found = answer.programmesFound();
	if (found.length === 0) return null;
	const more = found.length - LISTED;
	const kept = shownAs(answer.view);
	return (
		<div data-found-programmes="" className="my-3 border-accent border-l-2 pl-3 text-sm">
			<p className="text-muted">{t("programmesFound", { count: found.length, q })}</p>
			<ul className="m-0 flex list-none flex-wrap gap-x-6 p-0">
				{found.slice(0, LISTED).map(({ slug, name, amount, currency: own }) => (
					<li key={slug} className="min-w-0">
						<a
							href={viewHref(`/${locale}/programmes/${slug}`, kept)}
							className="inline-block min-h-6 font-semibold leading-6"
						>
							{name[locale]}
						</a>
						{amount !== null && own !== null && (
							<span className="text-muted">
								{" "}
								<Money amount={amount} currency={own} />
							</span>
						)}
					</li>
				))}
				{more > 0 && (
					<li>
						<a
							href={viewHref(`/${locale}/programmes`, withChange(kept, { q }))}
							className="inline-block min-h-6 leading-6"
						>
							{t("moreProgrammes", { count: more })}
						</a>
					</li>
				)}
			</ul>
		</div>
	);
}
