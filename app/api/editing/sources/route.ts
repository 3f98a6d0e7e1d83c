import { lookupRoute } from "@/lib/server/http/editing/editing-lookup";
import { searchSources } from "@/lib/server/queries/source/source-search";

export const GET = lookupRoute(searchSources);
