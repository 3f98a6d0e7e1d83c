import { editingRoute } from "@/lib/server/http/editing/editing-lookup";
import { checkPlace } from "@/lib/server/queries/project/place-check";

export const GET = editingRoute(checkPlace);
