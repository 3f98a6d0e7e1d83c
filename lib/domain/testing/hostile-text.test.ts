import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { foldPublisher } from "../evidence/voices";
import { parseOpening } from "../figures/drilldown";
import { parseChanges } from "../history/changes-filter";
import { readResolution } from "../history/conflict";
import { plainName } from "../organization/organization-likeness";
import { foldName, otherNames } from "../organization/organization-names";
import { matchingAlias, organizationNamed } from "../organization/organization-summary";
import { gramsOf } from "../queue/duplicates";
import { readQueueKind, readViewField } from "../queue/queue-view";
import { readWorkKind } from "../queue/take";
import { readUncitedKind } from "../queue/uncited";
import { isCitations } from "../record/document-lists";
import { parseFigurePath } from "../record/figure-path";
import { toFieldPath } from "../record/form-path";
import { isRecord } from "../record/path";
import { CountryCode, CurrencyCode, Slug, Source } from "../record/project-document";
import { RECORD_SCHEMAS } from "../record/record-schemas";
import { openSearch } from "../search/search";
import { searchData } from "../search/search-data";
import { nameWords, plainPhrase, typedWords } from "../search/search-words";
import { readTypedView } from "../search/typed-view";
import { viewWords } from "../search/view-words";
import { addressesCited, newSourceId, readNewSources, withSourceIds } from "../source/new-sources";
import { guessSource, sourceHost } from "../source/source-guess";
import { readProposedValue } from "../suggestion/suggested-value";
import { SuggestionInput, SuggestionMessage } from "../suggestion/suggestion";
import { citableFacts, offeredSource } from "../typed/citable-facts";
import { isDraftKey, isNewDraftKey } from "../typed/draft";
import { isDraftField, parseFieldName, toFields, toNested } from "../typed/form-fields";
import { readTypedAmount } from "../typed/typed-amount";
import { citationsIn, isCitationRow, isCitedSource } from "../typed/typed-citations";
import { moneyProblem, readTypedCurrency } from "../typed/typed-money";
import { formatUnderstoodNumber, isPower, numberProblem, parseTypedMw, parseTypedNumber } from "../typed/typed-number";
import { namesBeginning, organizationsTyped } from "../typed/typed-organizations";
import { parseTypedPlace, placeInFields } from "../typed/typed-place";
import { readTypedPower } from "../typed/typed-power";
import { typedSums } from "../typed/typed-sums";
import { isBlank, isUntouched, typedValues, withoutUntouchedRows } from "../typed/typed-values";
import { currencyNamed, isCurrencyCode } from "../values/currencies";
import { foldAmounts } from "../values/fold-amount";
import { foldText } from "../values/fold-text";
import { countryName, formatPartialDate, languageName } from "../values/format";
import { isOtherInFrench } from "../values/magnitudes";
import { isInherited } from "../values/own";
import { isPartialDate } from "../values/partial-date";
import { isOneLine, isSeen, isStraight, plainText } from "../values/plain-text";
import { hasCredentials, normalizeSourceUrl, parseSourceUrl, withoutTracking } from "../values/source-url";
import { isStorable } from "../values/text";
import {
	dateText,
	formatTypedDate,
	parseTypedDate,
	readDate,
	unreadPartOfDate,
	yearOfVagueDate,
} from "../values/typed-date";
import { typedText } from "../values/typed-text";
import { readVersion } from "../values/version";
import { parseExtent } from "../view/extent";
import { programmesFound, searchedProgramme } from "../view/programme-search";
import { cleanText, isCohort } from "../view/view";
import { parseView } from "../view/view-url";
import { copiedTexts } from "../warnings/project/texts";
import { dataset, programme, project } from "./build-dataset";
import { type Parser, parsersIn, whatStopsIt } from "./testing-hostile-text";

const KNOWN = { countries: new Set<string>(), companies: new Set<string>(), programmes: new Set<string>() };
const PARAMETERS = [
	"country",
	"status",
	"company",
	"role",
	"from",
	"to",
	"kind",
	"cohort",
	"age",
	"evidence",
	"q",
	"extent",
	"sight",
	"currency",
	"asof",
	"sort",
	"page",
];
const ORGANIZATION = { name: "Brookfield", aliases: ["BAM"] };
const SEARCHED = [searchedProgramme(programme("plan"))];
const SEARCHED_DATA = searchData(dataset([project("borlange", "SE", { name: "Borlänge" })]), {
	titles: ["First"],
	alpha3: {},
	pages: [],
});
const SEARCH = await openSearch(SEARCHED_DATA);
const VIEW_WORDS = viewWords(SEARCHED_DATA, []);
const NO_RATES = { months: [], unitsPerUsd: {} };

/** A record's form with the same text wherever a text may stand. */
function fieldsOf(text: string) {
	const citations = [{ source: text, quote: text }];
	const claim = { capacityMw: text, capacityKind: text, citations };
	return {
		name: text,
		aliases: [text],
		country: text,
		latitude: text,
		announcedOn: text,
		summary: { en: text, fr: text },
		phases: [{ status: text, operationalOn: text, claims: [claim], citations }],
		investments: [{ amount: text, currency: text, investors: [text], citations }],
	};
}

function proposed(path: (string | number)[]): Parser {
	const document = {
		name: "A",
		phases: [{ claims: [{ capacityMw: 1 }] }],
		investments: [{ amount: 1 }],
		announcedOn: null,
	};
	return (text) => readProposedValue({ subject: "project", document, path, text, locale: "en" });
}

/** Every function of this layer that is given a text as somebody typed or sent it. */
const PARSERS: Record<string, Parser> = {
	parseTypedDate: (text) => [parseTypedDate(text, "en"), parseTypedDate(text, "fr")],
	readDate,
	formatTypedDate: (text) => formatTypedDate(text, "fr"),
	yearOfVagueDate: (text) => yearOfVagueDate(text, "fr"),
	parseTypedNumber: (text) => [parseTypedNumber(text, "en"), parseTypedNumber(text, "fr")],
	parseTypedMw: (text) => parseTypedMw(text, "en"),
	formatUnderstoodNumber: (text) => formatUnderstoodNumber(text, "en", true),
	parseTypedPlace,
	typedText,
	readTypedAmount: (text) => [
		readTypedAmount(text, "en"),
		readTypedAmount(text, "fr", { country: text, currency: text }),
	],
	readTypedPower: (text) => readTypedPower(text, "fr"),
	readTypedCurrency: (text) => readTypedCurrency(text, text),
	moneyProblem: (text) =>
		moneyProblem(
			"amount",
			{ amount: text, qualifier: text, amountLow: text, amountHigh: text, currency: text },
			{ locale: "fr", country: text },
		),
	numberProblem: (text) => [numberProblem(text, "en", true), numberProblem(text, "fr", false)],
	unreadPartOfDate: (text) => unreadPartOfDate(text, "fr"),
	currencyNamed,
	isCurrencyCode,
	isPower,
	isOtherInFrench: (text) => isOtherInFrench(text, "fr"),
	readVersion,
	placeInFields: (text) => placeInFields(text, text, "fr"),
	parseSourceUrl,
	normalizeSourceUrl,
	hasCredentials,
	withoutTracking,
	sourceHost,
	guessSource: (text) => guessSource(text, []),
	parseFieldName,
	toNested: (text) =>
		toNested([
			[text, text],
			[`phases[0].${text}`, text],
		]),
	toFields,
	isDraftField,
	isCitationRow,
	isCitedSource: (text) => [isCitedSource(text), isCitedSource(`${text}.source`)],
	toFieldPath,
	parseFigurePath,
	foldPublisher,
	isPartialDate,
	isCohort,
	formatPartialDate: (text) => (isPartialDate(text) ? formatPartialDate(text, "en") : null),
	dateText,
	countryName: (text) => countryName(text, "en"),
	languageName: (text) => languageName(text, "en"),
	isDraftKey,
	isNewDraftKey,
	isOneLine,
	isSeen,
	isStorable,
	isStraight,
	plainText,
	plainName,
	foldName,
	foldAmounts,
	foldText,
	gramsOf,
	otherNames: (text) => otherNames(text, [text, `${text}a`]),
	organizationNamed: (text) => organizationNamed(text, [ORGANIZATION]),
	matchingAlias: (text) => matchingAlias(text, ORGANIZATION),
	cleanText,
	parseView: (text) => [
		...PARAMETERS.map((name) => parseView({ [name]: text }, KNOWN)),
		parseView({ [text]: text }, KNOWN),
	],
	parseExtent,
	parseOpening: (text) => parseOpening({ at: text, part: text, state: text }, "capacity"),
	parseChanges: (text) => parseChanges({ from: text, to: text, record: text, below: text, [text]: text }),
	readResolution: (text) =>
		readResolution([
			["merge.how", "merged"],
			["merge.version", text],
			[`merge.${text}`, "mine"],
		]),
	citationsIn: (text) => citationsIn({ [text]: { citations: [{ source: text }] }, citations: [{ source: text }] }),
	readNewSources: (text) =>
		readNewSources({ citations: [{ source: text, newSource: { title: text, publishedOn: text } }] }, "en", new Map()),
	addressesCited: (text) => addressesCited({ citations: [{ source: text }] }),
	withSourceIds: (text) => withSourceIds(fieldsOf(text), (source) => normalizeSourceUrl(source) ?? source),
	newSourceId: (text) => newSourceId({ publisher: text, publishedOn: null, url: text }),
	isBlank,
	isCitations,
	isRecord,
	organizationsTyped: (text) => organizationsTyped({ participations: [{ organization: text }] }),
	namesBeginning: (text) => namesBeginning([text], text.slice(0, 200)),
	isUntouched: (text) => isUntouched([{ [text]: text }]),
	offeredSource: (text) => offeredSource({ [text]: [{ citations: [{ source: text }] }] }, text),
	citableFacts: (text) => citableFacts({ phases: [{ name: { en: text }, [text]: text }], [text]: [] }),
	withoutUntouchedRows: (text) => withoutUntouchedRows([[text, text]]),
	typedValues: (text) => typedValues(RECORD_SCHEMAS.project, fieldsOf(text), "fr"),
	typedSums: (text) => typedSums(fieldsOf(text), [], "EUR", NO_RATES, "fr"),
	"a project": (text) => RECORD_SCHEMAS.project.safeParse(fieldsOf(text)),
	"a programme": (text) => RECORD_SCHEMAS.programme.safeParse({ ...fieldsOf(text), amount: text }),
	"an organization": (text) => RECORD_SCHEMAS.organization.safeParse({ ...fieldsOf(text), slug: text, parent: text }),
	"a source": (text) =>
		Source.safeParse({ id: text, url: text, title: text, publisher: text, language: text, archivedUrl: text }),
	codes: (text) => [Slug, CountryCode, CurrencyCode].map((schema) => schema.safeParse(text)),
	SuggestionMessage: (text) => SuggestionMessage.safeParse(text),
	SuggestionInput: (text) =>
		SuggestionInput.safeParse(Object.fromEntries(Object.keys(SuggestionInput.shape).map((name) => [name, text]))),
	"a proposed power": proposed(["phases", 0, "claims", 0]),
	"a proposed amount": proposed(["investments", 0]),
	"a proposed date": proposed(["announcedOn"]),
	"a proposed name": proposed(["name"]),
	readViewField: (text) => [readViewField(text), readViewField(`kind=uncited&facts=${text}&page=${text}`)],
	readQueueKind,
	readUncitedKind,
	readWorkKind,
	isInherited,
	programmesFound: (text) => programmesFound(SEARCHED, text),
	plainPhrase,
	typedWords,
	nameWords,
	readTypedView: (text) => readTypedView(text, VIEW_WORDS),
	"a search": (text) => SEARCH.answer(text, 12, 5),
	copiedTexts: (text) => copiedTexts({ summary: { en: text, fr: text } }),
};

it.each(Object.entries(PARSERS))("%s reads a megabyte of anything in the time of plain text", async (_name, parser) => {
	expect(await whatStopsIt(parser)).toEqual([]);
});

/** Not given what is typed or sent: values of records that were parsed before, in Dataset and forms of our own. */
const NO_PARSERS = new Set(["hasPlace", "isEqualValue"]);

it("no parser of this layer is left out", () => {
	const folder = new URL("../", import.meta.url);
	const files = readdirSync(folder, { recursive: true }).map(String);
	const sources = files.filter((name) => name.endsWith(".ts") && !/\.test\.ts$|testing-/.test(name));
	const found = sources.flatMap((name) => parsersIn(readFileSync(new URL(name, folder), "utf8")));
	expect(found.filter((name) => !(name in PARSERS) && !NO_PARSERS.has(name))).toEqual([]);
});
