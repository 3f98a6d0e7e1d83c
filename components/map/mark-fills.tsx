import { isStopped, STATUS_LEVELS } from "@/lib/charts/style/status-levels";
import { STATUSES, type Status } from "@/lib/domain/values/vocabulary";

/** How much of the colour the filled part of a mark has, and the rest of it. */
const STRENGTHS = { full: [1, 0.3], soft: [0.5, 0.12] } as const;
const STRIKE = [0.4, 0.6] as const;

/**
 * The fills of a map's marks by status, which its circles name: full as far as the status has come, struck through where
 * it has stopped, as the marks of statuses are everywhere.
 */
export function MarkFills() {
	return (
		<defs>
			{STATUSES.flatMap((status) =>
				(["full", "soft"] as const).map((strength) => (
					<Fill key={`${strength} ${status}`} status={status} strength={strength} />
				)),
			)}
		</defs>
	);
}

function Fill({ status, strength }: { status: Status; strength: keyof typeof STRENGTHS }) {
	const id = `map-${strength}-${status}`;
	const className = `map-s-${status}`;
	const [filled, rest] = STRENGTHS[strength];
	if (isStopped(status)) {
		const [from, to] = STRIKE;
		return (
			<linearGradient id={id} className={className} x2="1" y2="1">
				<stop offset={from} stopOpacity={rest} />
				<stop offset={from} stopOpacity="1" />
				<stop offset={to} stopOpacity="1" />
				<stop offset={to} stopOpacity={rest} />
			</linearGradient>
		);
	}
	const level = STATUS_LEVELS[status];
	return (
		<linearGradient id={id} className={className} x2="0" y1="1" y2="0">
			<stop offset={level} stopOpacity={filled} />
			<stop offset={level} stopOpacity={rest} />
		</linearGradient>
	);
}
