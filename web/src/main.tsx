/** The page's start. */
import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { DecisionDesk } from "./shared/DecisionDesk.tsx";
import { makeQueryClient } from "./shared/query-client.ts";
import "./app/base.css";

const root = document.getElementById("root");
if (root === null) throw new Error("`index.html` has no element #root");
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <DecisionDesk>
        <App />
      </DecisionDesk>
    </QueryClientProvider>
  </StrictMode>,
);
