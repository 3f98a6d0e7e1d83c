"use server";

import { deleteAction } from "../delete-action";
import { proposedSlug } from "../propose-key";
import { saveAction } from "../save-action";

/** Saves the programme form. */
export const saveProgrammeForm = saveAction("programme", { proposeKey: (form) => proposedSlug(form, "name.en") });

/** Deletes a programme that no project belongs to. */
export const deleteProgrammeForm = deleteAction("programme", { hasUses: true });
