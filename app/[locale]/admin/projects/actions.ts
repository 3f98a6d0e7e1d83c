"use server";

import { deleteAction } from "../delete-action";
import { proposedSlug } from "../propose-key";
import { saveAction } from "../save-action";

/** Saves the project form. */
export const saveProjectForm = saveAction("project", { proposeKey: (form) => proposedSlug(form, "name") });

/** Deletes a project. */
export const deleteProjectForm = deleteAction("project", { hasUses: false });
