"use server";

import { mergeOrganizations } from "@/lib/server/commands/organization/organization-merge";
import { mergeAction } from "../../../merge-action";

/** Merges two organizations. */
export const mergeOrganizationsForm = mergeAction("organization", mergeOrganizations);
