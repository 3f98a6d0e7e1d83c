import { prepareProgrammeSteps } from "@/lib/charts/prepare/prepare-programme-steps";
import { cssColour } from "@/lib/charts/style/tokens";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** What projects name of an envelope, by how far they have come, as a thin bar: the numbers beside it say the same. */
export function NamedBar({ account }: { account: ProgrammeAccount }) {
	const named = prepareProgrammeSteps(account).find(({ key }) => key === "named");
	if (!named || account.envelope === null) return null;
	const stops = named.parts.flatMap(({ colour, from, to }) =>
		colour === null ? [] : [`${cssColour(colour)} ${percent(from)} ${percent(to)}`],
	);
	const last = named.parts.findLast(({ colour }) => colour !== null)?.to ?? 0;
	return (
		<span
			aria-hidden="true"
			className="mt-1 block h-1.5 max-w-60 outline-1 outline-rule [print-color-adjust:exact]"
			style={{ background: `linear-gradient(90deg,${[...stops, `transparent ${percent(last)}`].join(",")})` }}
		/>
	);
}
