// The pages of things and of claims: their styles. Charts join the tables that carry data-chart.
import "./entity.css";
