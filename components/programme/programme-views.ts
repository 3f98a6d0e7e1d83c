import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import { datesOf, type Measure, type View, type ViewDates, withChange } from "@/lib/domain/view/view";

/** The view that a programme's sums are answered from, for the links to their rows. */
export function programmeView({ view }: ProgrammeAccount, measure: Measure, when: ViewDates): View {
	return withChange(view, { measure, ...datesOf(when) });
}
