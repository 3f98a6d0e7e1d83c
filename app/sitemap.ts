import type { MetadataRoute } from "next";
import { connection } from "next/server";
import { PAGE_PATHS } from "@/lib/charts/share/shared-page";
import { REGION_SLUGS } from "@/lib/domain/place/regions";
import { LOCALES } from "@/lib/domain/values/vocabulary";
import { knownDataset } from "@/lib/server/queries/dataset/known-dataset";
import { siteUrl } from "@/lib/server/site-url";

/** Pages that search engines are asked to leave alone. */
const NOT_LISTED: ReadonlySet<string> = new Set(["/rows", "/search"]);

/** Every page of this site for readers, with its other language: those of sections, then those of records. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
	await connection();
	const { dataset, changedOn } = await knownDataset();
	const countries = [...new Set(dataset.projects.map(({ country }) => country))].sort();
	const paths = [
		...PAGE_PATHS.filter((path) => !NOT_LISTED.has(path)),
		...dataset.projects.map(({ slug }) => `/projects/${slug}`),
		...countries.map((code) => `/countries/${code}`),
		...REGION_SLUGS.map((slug) => `/countries/${slug}`),
		...dataset.organizations.map(({ slug }) => `/companies/${slug}`),
		...dataset.programmes.map(({ slug }) => `/programmes/${slug}`),
	];
	const { origin } = siteUrl();
	return paths.flatMap((path) => {
		const languages = Object.fromEntries(LOCALES.map((locale) => [locale, `${origin}/${locale}${path}`]));
		return LOCALES.map((locale) => ({
			url: `${origin}/${locale}${path}`,
			...(changedOn === null ? {} : { lastModified: changedOn }),
			alternates: { languages },
		}));
	});
}
