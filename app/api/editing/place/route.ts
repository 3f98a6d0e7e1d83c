import { editingRoute } from "@/lib/server/http/editing-lookup";
import { checkPlace } from "@/lib/server/queries/place-check";

export const GET = editingRoute(checkPlace);
