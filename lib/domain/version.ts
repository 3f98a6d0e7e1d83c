import { z } from "zod";

/** More versions than any record will have; a larger number fits into no column of the database. */
export const HIGHEST_VERSION = 999_999_999;

/** Number of a version of a record. */
export const Version = z.number().int().positive().max(HIGHEST_VERSION);
