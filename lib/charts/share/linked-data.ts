// What pages say of themselves in schema.org's words.

import type { Dataset, OrganizationRow, ProjectRow } from "@/lib/domain/record/dataset";
import { countryName } from "@/lib/domain/values/format";
import { yearOf } from "@/lib/domain/values/partial-date";
import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import type { Words } from "../model/chart-context";
import { headingOf, type SharedWords } from "./share-words";
import { type SharedPage, sharedHref } from "./shared-page";

/** A thing in the words of schema.org, or a part of one. */
export type Thing = { "@type": string } & Record<string, unknown>;

const CONTEXT = "https://schema.org";
const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

/** What is known of the site and its data, beside the page itself. */
export type LinkedFrom = { dataset: Dataset; changedOn: string | null; origin: string; words: Words };

/** The thing that a page is about, for a script of linked data; null where a page is about none. */
export function linkedData(page: SharedPage, shared: SharedWords, from: LinkedFrom): Thing | null {
	const { subject } = page;
	const about = aboutOf(page, from);
	if (!about) return null;
	const url = new URL(sharedHref(page, from.words.locale), from.origin).href;
	const isDataset = subject.kind === "page";
	return {
		"@context": CONTEXT,
		...about,
		"@id": `${url}#${isDataset ? "dataset" : subject.kind}`,
		url,
		description: shared.description,
		...(isDataset ? { name: headingOf(shared, from.words) } : {}),
	};
}

function aboutOf({ subject }: SharedPage, from: LinkedFrom): Thing | null {
	switch (subject.kind) {
		case "page":
			return subject.isOfNumbers === true ? datasetThing(from) : null;
		case "project":
			return projectThing(subject.record, from);
		case "country":
			return { "@type": "Country", name: countryName(subject.code, from.words.locale), identifier: subject.code };
		case "region":
			return { "@type": "Place", name: from.words.t(`country.regions.name.${subject.region.slug}`) };
		case "company":
			return companyThing(subject.record, from);
		case "programme":
			return null;
	}
}

function datasetThing({ dataset, changedOn, origin, words: { locale, t } }: LinkedFrom): Thing {
	const file = (path: string, encodingFormat: string): Thing => ({
		"@type": "DataDownload",
		contentUrl: `${origin}${path}`,
		encodingFormat,
	});
	const years = dataset.projects.flatMap(({ announcedOn }) => (announcedOn === null ? [] : yearOf(announcedOn)));
	return {
		"@type": "Dataset",
		inLanguage: locale,
		version: String(dataset.version),
		...(changedOn === null ? {} : { dateModified: changedOn }),
		license: LICENCE,
		isAccessibleForFree: true,
		creator: { "@type": "Organization", name: t("common.siteName"), url: `${origin}/` },
		...(years.length === 0 ? {} : { temporalCoverage: `${Math.min(...years)}/..` }),
		variableMeasured: [...LOAD_KINDS.map((kind) => t(`vocabulary.kind.${kind}`)), t("dashboard.headline.investment")],
		measurementTechnique: `${origin}/${locale}/methodology`,
		distribution: [
			file("/api/v1/projects.csv", "text/csv"),
			file("/api/v1/rows.csv", "text/csv"),
			file("/api/v1/dataset", "application/json"),
		],
	};
}

/**
 * A project is a place. Coordinates of a town or a region are those of the town or the region, which it lies in: only a
 * known site has its own.
 */
function projectThing(project: ProjectRow, { words: { locale } }: LinkedFrom): Thing {
	const { name, aliases, country, admin1, locality, latitude, longitude, locationPrecision } = project;
	const geo = latitude === null || longitude === null ? null : { "@type": "GeoCoordinates", latitude, longitude };
	const named = (type: string, of: string | null, isPlaced: boolean): Thing[] =>
		of === null ? [] : [{ "@type": type, name: of, ...(geo && isPlaced ? { geo } : {}) }];
	const within = [
		...named("City", locality, locationPrecision === "locality"),
		...named("AdministrativeArea", admin1, locationPrecision === "region"),
		...named("Country", countryName(country, locale), false),
	];
	return {
		"@type": "Place",
		name,
		...(aliases.length === 0 ? {} : { alternateName: aliases }),
		...(geo && locationPrecision === "site" ? { geo } : {}),
		address: {
			"@type": "PostalAddress",
			...(locality === null ? {} : { addressLocality: locality }),
			...(admin1 === null ? {} : { addressRegion: admin1 }),
			addressCountry: country,
		},
		containedInPlace: within,
	};
}

function companyThing(company: OrganizationRow, { dataset, origin, words: { locale } }: LinkedFrom): Thing {
	const { name, aliases, country, parent } = company;
	const above = dataset.organizations.find(({ slug }) => slug === parent);
	return {
		"@type": "Organization",
		name,
		...(aliases.length === 0 ? {} : { alternateName: aliases }),
		...(country === null ? {} : { address: { "@type": "PostalAddress", addressCountry: country } }),
		...(above
			? {
					parentOrganization: {
						"@type": "Organization",
						name: above.name,
						url: `${origin}/${locale}/companies/${above.slug}`,
					},
				}
			: {}),
	};
}

/** Linked data as the text of a script element, in which no text can end the element or begin a comment. */
export function linkedDataText(thing: Thing): string {
	return JSON.stringify(thing).replace(
		/[<>&\u2028\u2029]/g,
		(sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}
