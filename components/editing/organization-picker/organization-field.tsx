"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { foldName } from "@/lib/domain/organization/organization-names";
import {
	matchingAlias,
	type OrganizationSummary,
	organizationNamed,
} from "@/lib/domain/organization/organization-summary";
import { namesBeginning, organizationsTyped } from "@/lib/domain/typed/typed-organizations";
import { countryName } from "@/lib/domain/values/format";
import { type FormField, useFormField } from "../form/behaviour/use-form-field";
import { useLookup } from "../form/behaviour/use-lookup";
import { useTyped } from "../form/behaviour/use-typed";
import { Combobox, type ComboboxHandle } from "../form/fields/combobox";
import { FieldFrame } from "../form/fields/field-frame";

type Props = {
	name: string;
	className?: string;
	isBare?: boolean;
	/** Saving makes an organization of a name that nobody has. Not of an investor's: "Armenian banks" is none. */
	isMade?: boolean;
};

/** An organization by any of its names, with what saving will make of the name; a new name is typed like any text. */
export function OrganizationField({ name, className, isBare, isMade = true }: Props) {
	const field = useFormField(name);
	return (
		<FieldFrame field={field} className={className} isBare={isBare}>
			<OrganizationControl key={field.key} field={field} isMade={isMade} />
		</FieldFrame>
	);
}

function OrganizationControl({ field, isMade }: { field: FormField; isMade: boolean }) {
	const t = useTranslations("pickers.organization");
	const handle = useRef<ComboboxHandle>(null);
	const [text, setText] = useState(field.initial);
	const [hasFocus, setFocus] = useState(false);
	const [isTouched, setTouched] = useState(false);
	const query = text.trim();
	const {
		results,
		status,
		query: asked,
	} = useLookup<OrganizationSummary>("/api/editing/organizations", isTouched && query !== "" ? query : null);

	// What was typed before the page's scripts came stands in the control only.
	useEffect(() => {
		const typed = handle.current?.input?.value;
		if (typed === undefined || typed === field.initial) return;
		setText(typed);
		setTouched(true);
	}, [field.initial]);

	// Those that this form names already come first: one article's companies come again and again.
	const typed = useTyped((texts) => JSON.stringify(organizationsTyped(texts)));
	const own = useMemo(() => namesBeginning(JSON.parse(typed), query), [typed, query]);
	const others = results.filter(({ name }) => !own.includes(name));
	const items: Item[] = hasFocus ? [...own.map((name) => ({ name, organization: null })), ...others.map(itemOf)] : [];
	const isAnswered = status === "done" && foldName(asked ?? "") === foldName(query);
	const known = organizationNamed(text, results);
	return (
		<>
			<Combobox
				field={field}
				handle={handle}
				text={text}
				onText={(typed) => {
					setText(typed);
					setTouched(true);
				}}
				items={items}
				keyOf={({ name, organization }) => organization?.slug ?? `typed ${name}`}
				draw={({ name, organization }) =>
					organization ? <OrganizationLine organization={organization} query={query} /> : <TypedLine name={name} />
				}
				onChoose={({ name }) => handle.current?.set(name)}
				startsAtFirst={own.length > 0}
				onFocusChange={setFocus}
			/>
			<p role="status" className="mt-0.5 text-muted text-xs empty:hidden">
				{isAnswered &&
					query !== "" &&
					(known ? <KnownAs organization={known} typed={query} /> : t(isMade ? "new" : "unknown"))}
				{status === "failed" && t("notAsked")}
			</p>
		</>
	);
}

/** What may be chosen: a stored organization, or a name that stands in this form. */
type Item = { name: string; organization: OrganizationSummary | null };

function itemOf(organization: OrganizationSummary): Item {
	return { name: organization.name, organization };
}

function TypedLine({ name }: { name: string }) {
	const t = useTranslations("pickers.organization");
	return (
		<span className="flex flex-wrap items-baseline justify-between gap-x-3">
			<span className="min-w-0">{name}</span>
			<span className="text-muted text-xs">{t("inThisForm")}</span>
		</span>
	);
}

function OrganizationLine({ organization, query }: { organization: OrganizationSummary; query: string }) {
	const t = useTranslations("pickers.organization");
	const locale = useLocale();
	const { name, country, projects } = organization;
	const alias = matchingAlias(query, organization);
	return (
		<span className="flex flex-wrap items-baseline justify-between gap-x-3">
			<span className="min-w-0">
				{name}
				{alias && <span className="text-muted"> {t("alsoNamed", { alias })}</span>}
			</span>
			<span className="text-muted text-xs">
				{[country && countryName(country, locale), t("projects", { count: projects })].filter(Boolean).join(" · ")}
			</span>
		</span>
	);
}

/** What the typed name stands for. */
function KnownAs({
	organization: { name, country, projects },
	typed,
}: {
	organization: OrganizationSummary;
	typed: string;
}) {
	const t = useTranslations("pickers.organization");
	const locale = useLocale();
	if (name !== typed) return t("storedAs", { name });
	return [country && countryName(country, locale), t("projects", { count: projects })].filter(Boolean).join(" · ");
}
