import type { Parts } from "@/lib/domain/time/bridge";
import type { View } from "@/lib/domain/view/view";
import { usePartText } from "./use-part-text";

/** What changed in each part, exactly; kinds and currencies stand beside each other. */
export function PartList({ parts, view }: { parts: Parts; view: View }) {
	const text = usePartText(view);
	return (
		<ul className="flex list-none flex-wrap justify-end gap-x-4 p-0">
			{Object.entries(parts).map(([part, value]) => (
				<li key={part} className="whitespace-nowrap">
					{text.change(part, value)} <span className="text-muted text-xs">{text.name(part)}</span>
				</li>
			))}
		</ul>
	);
}
