import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import { DEFAULT_VIEW, type Measure, type View, withChange } from "@/lib/domain/view/view";

/** The view that a programme's sums are answered from, for the links to their rows. */
export function programmeView(account: ProgrammeAccount, measure: Measure, asOf: string | null): View {
	const { programme, currency } = account;
	const shown = currency === "USD" ? "USD" : "EUR";
	return withChange(DEFAULT_VIEW, { programmes: [programme.slug], measure, currency: shown, asOf });
}
