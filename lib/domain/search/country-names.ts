/** What countries are called beside their names in full, in both languages, by ISO 3166-1 alpha-2 code. */
const NAMES: Readonly<Record<string, string>> = {
	AE: "UAE, U.A.E., Emirates, EAU, Émirats, Emirats arabes",
	BA: "Bosnia, Bosnie",
	CD: "DRC, RDC, Congo-Kinshasa",
	CG: "Congo-Brazzaville",
	CI: "Ivory Coast, Côte d’Ivoire",
	CN: "PRC, People’s Republic of China, RPC",
	CZ: "Czech Republic, République tchèque",
	GB: "UK, U.K., Britain, Great Britain, England, Grande-Bretagne, Angleterre",
	HK: "Hongkong",
	KR: "Korea, Corée, Republic of Korea",
	KP: "DPRK",
	LA: "Laos",
	MM: "Burma, Birmanie",
	NL: "Holland, Hollande, The Netherlands",
	NZ: "Aotearoa",
	RU: "Russian Federation, Fédération de Russie",
	SA: "KSA, Saudi",
	SZ: "Swaziland",
	TR: "Turkey, Turquie",
	TW: "Formosa, Formose",
	US: "USA, U.S., America, United States of America, Amérique, États-Unis d’Amérique, EUA",
	VA: "Holy See, Saint-Siège",
};

/** Those names as lists. */
export const COMMON_NAMES: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries(NAMES).map(([code, names]) => [code, names.split(", ")]),
);
