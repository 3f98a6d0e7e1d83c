import { useTranslations } from "next-intl";
import { Swatch } from "@/components/ui/capacity-by-kind";
import { StatusMark } from "@/components/ui/status-mark";
import {
	ASSERTIONS,
	CAPACITY_KINDS,
	EVENT_KINDS,
	INVESTMENT_BASES,
	INVESTMENT_STAGES,
	LOCATION_PRECISIONS,
	RANKS,
	ROLES,
	STATUS_BASES,
	STATUSES,
} from "@/lib/domain/values/vocabulary";
import { Chapter, Subheading } from "./chapter";
import { Definitions } from "./definitions";
import { Rules } from "./rules";

const NOUNS = [
	"programme",
	"project",
	"phase",
	"claim",
	"estimate",
	"investment",
	"organization",
	"event",
	"source",
] as const;

const STANDINGS = ["added", "disputed", "uncounted"] as const;

/** The words of the tracker and what they mean. */
export function VocabularyChapters({ phasesPartly }: { phasesPartly: number }) {
	const t = useTranslations("methodology");
	const words = useTranslations("vocabulary");
	const terms = (list: readonly string[], name: string, definitions: string) =>
		list.map((key) => ({
			id: `${name}-${key.replace("+", "-")}`,
			term: words(`${name}.${key}`),
			text: t(`${definitions}.${key}`),
		}));
	return (
		<>
			<Chapter id="nouns">
				<Definitions
					terms={NOUNS.map((key) => ({ id: `noun-${key}`, term: t(`noun.${key}`), text: t(`nounDefinition.${key}`) }))}
				/>
			</Chapter>
			<Chapter id="status">
				<p className="mb-3">{t("statusIntro")}</p>
				<Definitions
					terms={STATUSES.map((status) => ({
						id: `status-${status}`,
						term: <StatusMark status={status} />,
						text: words(`statusDefinition.${status}`),
					}))}
				/>
				<p className="mt-3">{t("statusPartly", { count: phasesPartly })}</p>
				<Subheading>{t("statusBasisTitle")}</Subheading>
				<Definitions terms={terms(STATUS_BASES, "statusBasis", "statusBasisDefinition")} />
			</Chapter>
			<Chapter id="kinds">
				<p className="mb-3">{t("kindIntro")}</p>
				<Definitions
					terms={CAPACITY_KINDS.map((kind) => ({
						id: `kind-${kind}`,
						term: (
							<>
								<Swatch kind={kind} /> {words(`kind.${kind}`)}
							</>
						),
						text: words(`kindDefinition.${kind}`),
					}))}
				/>
			</Chapter>
			<Chapter id="money">
				<p>{t("moneyIntro")}</p>
				<Subheading>{t("basisTitle")}</Subheading>
				<Definitions terms={terms(INVESTMENT_BASES, "basis", "basisDefinition")} />
				<Subheading>{t("stageTitle")}</Subheading>
				<Definitions terms={terms(INVESTMENT_STAGES, "stage", "stageDefinition")} />
				<Subheading>{t("standingTitle")}</Subheading>
				<Definitions
					terms={STANDINGS.map((key) => ({
						id: `standing-${key}`,
						term: t(`standing.${key}`),
						text: t(`standingDefinition.${key}`),
					}))}
				/>
			</Chapter>
			<Chapter id="evidence">
				<h3 className="mb-2 text-lg">{t("assertionTitle")}</h3>
				<Definitions terms={terms(ASSERTIONS, "assertion", "assertionDefinition")} />
				<Subheading>{t("rankTitle")}</Subheading>
				<Definitions terms={terms(RANKS, "rank", "rankDefinition")} />
				<Subheading>{t("strengthTitle")}</Subheading>
				<Rules id="strength" rules={t.raw("strength") as string[]} />
			</Chapter>
			<Chapter id="parties">
				<h3 className="mb-2 text-lg">{t("roleTitle")}</h3>
				<Definitions terms={terms(ROLES, "role", "roleDefinition")} />
				<Subheading>{t("eventTitle")}</Subheading>
				<Definitions terms={terms(EVENT_KINDS, "event", "eventDefinition")} />
				<Subheading>{t("precisionTitle")}</Subheading>
				<Definitions terms={terms(LOCATION_PRECISIONS, "precision", "precisionDefinition")} />
			</Chapter>
		</>
	);
}
