import { useMemo } from "react";
import type { EvidenceMonth } from "@/lib/domain/time/evidence-months";

/** Height of the largest tick. */
const TALL = 12;

/** Over a slider by month: a tick where there is evidence, as tall as there is much. */
export function EvidenceTicks({ months }: { months: readonly EvidenceMonth[] }) {
	const ticks = useMemo(() => {
		const most = Math.max(1, ...months.map(({ count }) => count));
		const tick = (count: number, step: number) =>
			count === 0 ? "" : `M${step + 0.5} ${TALL}v-${(TALL * Math.sqrt(count / most)).toFixed(1)}`;
		return months.map(({ count }, step) => tick(count, step)).join("");
	}, [months]);
	return (
		<svg
			aria-hidden="true"
			viewBox={`0 0 ${months.length + 1} ${TALL}`}
			preserveAspectRatio="none"
			className="mt-1 block h-3 w-full px-2 text-rule-strong"
		>
			<path d={ticks} stroke="currentColor" strokeWidth={0.6} />
		</svg>
	);
}
