import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import { type Measure, type View, withChange } from "@/lib/domain/view/view";

/** The view that a programme's sums are answered from, for the links to their rows. */
export function programmeView({ view }: ProgrammeAccount, measure: Measure, asOf: string | null): View {
	return withChange(view, { measure, asOf });
}
