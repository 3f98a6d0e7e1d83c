import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Chapter as Id } from "./chapters";

/** A chapter of the methodology under a hairline; its heading is its own link. */
export function Chapter({ id, children }: { id: Id; children: ReactNode }) {
	const t = useTranslations("methodology");
	return (
		<section id={id} aria-labelledby={`${id}-title`} className="mt-10 border-ink border-t pt-3">
			<h2 id={`${id}-title`} className="mb-3 text-xl">
				<a href={`#${id}`} className="text-ink no-underline hover:underline">
					{t(`section.${id}`)}
				</a>
			</h2>
			{children}
		</section>
	);
}

/** A heading within a chapter. */
export function Subheading({ children }: { children: ReactNode }) {
	return <h3 className="mt-6 mb-2 text-lg">{children}</h3>;
}
