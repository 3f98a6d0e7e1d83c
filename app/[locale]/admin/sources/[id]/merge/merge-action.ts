"use server";

import { mergeSources } from "@/lib/server/commands/source/source-merge";
import { mergeAction } from "../../../merge-action";

/** Merges two sources. */
export const mergeSourcesForm = mergeAction("source", mergeSources);
