import { getClient } from "@/lib/server/db/client";
import { editingRoute } from "@/lib/server/http/editing/editing-lookup";
import { readTypedPage } from "@/lib/server/links/read-typed-page";

export const GET = editingRoute((parameters, asking) => readTypedPage(getClient(), parameters, asking));
