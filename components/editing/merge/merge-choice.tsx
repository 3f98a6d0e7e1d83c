import { useTranslations } from "next-intl";
import { CONTROL } from "../form/fields/field-frame";
import { MAIN_BUTTON } from "../form/style/button-styles";
import { RowLink } from "../queue/row-link";

/** A record that another may be merged with. */
export type MergeCandidate = { key: string; name: string; note: string; lang?: string };

/** Chooses the other record of a merge: those that are probably the same, and a search for any other. */
export function MergeChoice({
	path,
	q,
	hint,
	likely,
	found,
	isOtherGone,
}: {
	/** This page. */
	path: string;
	q: string;
	hint: string;
	likely: readonly MergeCandidate[];
	/** Null before anything was searched for. */
	found: readonly MergeCandidate[] | null;
	/** The one that was asked for isn't there (any more). */
	isOtherGone: boolean;
}) {
	const t = useTranslations("records.merge");
	const list = useTranslations("records.list");
	return (
		<>
			{isOtherGone && (
				<p role="alert" className="my-4 max-w-2xl border-error border-l-4 bg-panel px-4 py-2 text-sm">
					{t("problem.notFound")}
				</p>
			)}
			{likely.length > 0 && (
				<section aria-labelledby="likely" className="mt-4">
					<h2 id="likely" className="text-xl">
						{t("likely")}
					</h2>
					<CandidateList path={path} candidates={likely} />
				</section>
			)}
			<search className="mt-6 block max-w-2xl">
				<form action={path} autoComplete="off" className="flex flex-wrap items-end gap-2">
					<label className="min-w-0 flex-1 basis-56 text-sm">
						{t("searchOther")}
						<input type="search" name="q" defaultValue={q} placeholder={hint} className={CONTROL} />
					</label>
					<button type="submit" className={MAIN_BUTTON}>
						{list("search")}
					</button>
				</form>
			</search>
			{found && (found.length > 0 ? <CandidateList path={path} candidates={found} /> : <p>{list("none")}</p>)}
		</>
	);
}

function CandidateList({ path, candidates }: { path: string; candidates: readonly MergeCandidate[] }) {
	return (
		<ul className="m-0 mt-2 max-w-2xl list-none p-0 text-sm">
			{candidates.map(({ key, name, note, lang }) => (
				<li key={key} className="border-rule border-t py-1 [overflow-wrap:anywhere]">
					<RowLink href={`${path}?with=${key}`} strong>
						<span lang={lang}>{name}</span>
					</RowLink>{" "}
					<span className="text-muted">{note}</span>
				</li>
			))}
		</ul>
	);
}
