"use client";

import { useTranslations } from "next-intl";
import { useTyped } from "@/components/editing/form/behaviour/use-typed";
import { ChoiceField } from "@/components/editing/form/fields/choice-field";
import { Citations } from "@/components/editing/form/fields/citations";
import { MoreFields } from "@/components/editing/form/fields/more-fields";
import { TextField } from "@/components/editing/form/fields/text-field";
import { VocabularyField } from "@/components/editing/form/fields/vocabulary-field";
import { PlacePicker } from "@/components/editing/place-picker/place-picker";
import { LOCATION_PRECISIONS } from "@/lib/domain/values/vocabulary";
import type { ProjectChoices } from "./choices";
import { likelyPrecision } from "./proposals";

/** Where the project is, and how exactly that is known. */
export function PlaceSection({ countries }: { countries: ProjectChoices["countries"] }) {
	const likely = useTyped((texts) => likelyPrecision(texts) ?? "");
	const t = useTranslations("fields");
	return (
		<>
			<ChoiceField name="country" choices={countries} className="sm:col-span-4" />
			<TextField name="admin1" className="sm:col-span-4" />
			<TextField name="locality" className="sm:col-span-4" />
			<VocabularyField
				name="locationPrecision"
				words={LOCATION_PRECISIONS}
				of="precision"
				proposed={likely}
				className="sm:col-span-4"
			/>
			<PlacePicker className="sm:col-span-8" />
			<MoreFields row="" fields={["placeCitations"]} label={t("placeCitations")} className="sm:col-span-12">
				<Citations field="placeCitations" />
			</MoreFields>
		</>
	);
}
