import { MAIN_BUTTON } from "../form/style/button-styles";

/** Title of an editors' list, with the way to a new record. */
export function ListHead({ title, newHref, newLabel }: { title: string; newHref: string; newLabel: string }) {
	return (
		<header className="mt-6 mb-3 flex flex-wrap items-center justify-between gap-3">
			<h1 className="text-2xl sm:text-3xl">{title}</h1>
			<a href={newHref} className={`${MAIN_BUTTON} no-underline`}>
				{newLabel}
			</a>
		</header>
	);
}
