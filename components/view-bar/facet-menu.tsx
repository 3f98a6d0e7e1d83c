import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useChosenCount } from "./chosen-now";

export type FacetOption = { value: string; label: string; count: number; isChosen: boolean };

const IN_BROWSER = typeof window !== "undefined";

/**
 * One filter with several values: a menu of checkboxes with counts, part of the view's form. Menus close
 * each other (they share a name).
 *
 * What may be chosen is drawn when the menu is opened. Until then the form has what is chosen: in the browser's drawing
 * as one hidden field, in the server's as the checkboxes themselves, the others being a text (`OPENING_MENUS`).
 */
export function FacetMenu({
	name,
	label,
	options,
	more = 0,
	before,
}: {
	name: string;
	label: string;
	options: readonly FacetOption[];
	/** How many further values are not listed. */
	more?: number;
	before?: ReactNode;
}) {
	const t = useTranslations("view");
	const chosen = options.filter((option) => option.isChosen);
	// In the server's drawing, which this takes the place of, it may be open already. Once drawn it stays, since what a
	// reader has just checked is in it alone.
	const [isDrawn, setDrawn] = useState(() => !IN_BROWSER || isOpen(name));
	return (
		<details
			name="view-menu"
			data-menu={name}
			className="group relative"
			onToggle={({ currentTarget }) => currentTarget.open && setDrawn(true)}
		>
			{/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button, which keys press, too */}
			<summary
				onClick={() => setDrawn(true)}
				className="flex min-h-10 cursor-pointer list-none items-center gap-1.5 border border-rule bg-panel px-3 text-sm hover:border-rule-strong group-open:border-accent [&::-webkit-details-marker]:hidden"
			>
				<span>{label}</span>
				<ChosenCount name={name} drawn={chosen.length} />
				<span aria-hidden="true" className="ml-auto text-muted">
					▾
				</span>
			</summary>
			<fieldset className="mt-1 max-h-80 w-full overflow-y-auto border border-rule-strong bg-panel p-2 sm:absolute sm:z-20 sm:w-72">
				<legend className="sr-only">{label}</legend>
				{before}
				{options.length === 0 && <p className="px-1 text-muted text-sm">{t("none")}</p>}
				{!isDrawn && <input type="hidden" name={name} defaultValue={chosen.map(({ value }) => value).join(",")} />}
				{isDrawn && (IN_BROWSER ? options.map(drawOption) : inertOptions())}
				{more > 0 && <p className="px-1 pt-1 text-muted text-xs">{t("more", { count: more })}</p>}
			</fieldset>
		</details>
	);

	function drawOption({ value, label, count, isChosen }: FacetOption) {
		return (
			<label key={value} className="flex min-h-8 cursor-pointer items-center gap-2 px-1 text-sm hover:bg-accent-soft">
				<input
					type="checkbox"
					name={name}
					value={value}
					defaultChecked={isChosen}
					className="size-4 accent-[var(--accent)]"
				/>
				<span className="min-w-0 flex-1">{label}</span>
				<span className="text-muted">{count}</span>
			</label>
		);
	}

	/** In their order; those between two chosen ones are elements only where there are no scripts. */
	function inertOptions() {
		const runs: FacetOption[][] = [];
		for (const option of options) {
			const run = runs.at(-1);
			if (run?.[0]?.isChosen === option.isChosen) run.push(option);
			else runs.push([option]);
		}
		return runs.map((run) =>
			run[0]?.isChosen ? run.map(drawOption) : <noscript key={run[0]?.value}>{run.map(drawOption)}</noscript>,
		);
	}
}

/** How many values are chosen: a component of its own, since it is drawn before the options are. */
function ChosenCount({ name, drawn }: { name: string; drawn: number }) {
	const t = useTranslations("view");
	const count = useChosenCount(name, drawn);
	if (count === 0) return null;
	return (
		<span className="bg-accent px-1.5 text-on-accent text-xs">
			<span aria-hidden="true">{count}</span>
			<span className="sr-only">{t("chosen", { count })}</span>
		</span>
	);
}

function isOpen(name: string): boolean {
	return document.querySelector(`details[data-menu="${name}"][open]`) !== null;
}

/** Runs with the server's drawing, before all other scripts: a menu that is opened has its text as elements. */
export const OPENING_MENUS =
	'addEventListener("toggle",({target:menu})=>{if(menu.dataset?.menu)for(const text of menu.querySelectorAll("noscript"))text.outerHTML=text.textContent},true)';
