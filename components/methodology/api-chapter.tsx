import { useTranslations } from "next-intl";
import { Chapter, Subheading } from "./chapter";

const ENDPOINTS = [
	{ key: "projects", address: "/api/v1/projects", example: "/api/v1/projects?country=SE&limit=10" },
	{ key: "project", address: "/api/v1/projects/<slug>", example: "/api/v1/projects/campus-ia-fouju-mgx" },
	{ key: "rollup", address: "/api/v1/rollup", example: "/api/v1/rollup?measure=investment&by=year&currency=USD" },
	{ key: "rows", address: "/api/v1/rows", example: "/api/v1/rows?country=FR&by=year&at=2028&part=grid" },
	{ key: "facets", address: "/api/v1/facets", example: "/api/v1/facets?status=construction" },
	{ key: "countries", address: "/api/v1/countries", example: "/api/v1/countries" },
	{ key: "companies", address: "/api/v1/companies", example: "/api/v1/companies?role=tenant" },
	{ key: "company", address: "/api/v1/companies/<slug>", example: "/api/v1/companies/mistral-ai" },
	{ key: "programmes", address: "/api/v1/programmes", example: "/api/v1/programmes/stargate" },
	{ key: "search", address: "/api/v1/search", example: "/api/v1/search?q=france+construction+2027" },
	{ key: "searchData", address: "/api/v1/search/data", example: "/api/v1/search/data" },
	{ key: "outcome", address: "/api/v1/outcome", example: "/api/v1/outcome?country=FR,SE&split=country" },
	{ key: "bridge", address: "/api/v1/bridge", example: "/api/v1/bridge?country=SE&since=2026-06&until=2026-11" },
	{ key: "dataset", address: "/api/v1/dataset", example: "/api/v1/dataset" },
	{ key: "projectsCsv", address: "/api/v1/projects.csv", example: "/api/v1/projects.csv?country=SE" },
	{ key: "rollupCsv", address: "/api/v1/rollup.csv", example: "/api/v1/rollup.csv?by=status" },
	{ key: "companiesCsv", address: "/api/v1/companies.csv", example: "/api/v1/companies.csv?role=owner" },
	{
		key: "programmesCsv",
		address: "/api/v1/programmes.csv",
		example: "/api/v1/programmes.csv?programme=stargate",
	},
	{ key: "rowsCsv", address: "/api/v1/rows.csv", example: "/api/v1/rows.csv?country=SE&at=SE" },
	{ key: "outcomeCsv", address: "/api/v1/outcome.csv", example: "/api/v1/outcome.csv?table=curves" },
] as const;

const EXAMPLE = `curl "$SITE/api/v1/rollup?country=FR,SE&by=country" |
  jq '.data[] | {key, capacityMw}'`;

/** The addresses of the API with what they answer, each with an example to open. */
export function ApiChapter() {
	const t = useTranslations("methodology");
	return (
		<Chapter id="api">
			<p className="mb-3">{t("apiIntro")}</p>
			<dl className="border-rule border-t text-sm">
				{ENDPOINTS.map(({ key, address, example }) => (
					<div key={key} id={`api-${key}`} className="border-rule border-b py-2 target:bg-accent-soft">
						<dt>
							<code className="break-all font-semibold">{address}</code>
						</dt>
						<dd>{t(`api.${key}`)}</dd>
						<dd>
							<span className="text-muted">{t("apiHead.example")}</span>{" "}
							<a href={example} className="break-all">
								<code>{example}</code>
							</a>
						</dd>
					</div>
				))}
			</dl>
			<Subheading>{t("exampleTitle")}</Subheading>
			<pre className="whitespace-pre-wrap border-rule border-l-2 bg-sunken px-4 py-3 text-sm">
				<code>{EXAMPLE}</code>
			</pre>
			<ul className="mt-4 list-disc [&>li+li]:mt-1 pl-6">
				{(t.raw("apiNotes") as string[]).map((note) => (
					<li key={note}>{note}</li>
				))}
			</ul>
		</Chapter>
	);
}
