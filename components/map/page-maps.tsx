// The maps of pages that are about one country, company or programme: their address says which, their links needn't.

import type { ViewAnswer } from "@/lib/domain/figures/answer";
import type { View } from "@/lib/domain/view/view";
import { MapSection } from "./map-section";

type Props = { path: string; answer: ViewAnswer };

const COUNTRY: Partial<View> = { countries: [] };
const COMPANY: Partial<View> = { companies: [] };
const PROGRAMME: Partial<View> = { programmes: [] };

/** The map of a country's page. */
export function CountryMap(props: Props) {
	return <MapSection {...props} fixed={COUNTRY} isAlone />;
}

/** The map of a company's page. */
export function CompanyMap(props: Props) {
	return <MapSection {...props} fixed={COMPANY} isAlone />;
}

/** The map of a programme's page. */
export function ProgrammeMap(props: Props) {
	return <MapSection {...props} fixed={PROGRAMME} isAlone />;
}
