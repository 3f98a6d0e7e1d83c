import { editingRoute } from "@/lib/server/http/editing/editing-lookup";
import { findAlike } from "@/lib/server/queries/project/alike";

export const GET = editingRoute(findAlike);
