#include "core/forms/lists.h"

#include <algorithm>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "core/forms/xml_tree.h"

namespace rembug::forms {
namespace {

Node& newRow(List& list) {
  auto row = std::make_unique<Node>();
  row->name = list.hold("item");
  return *list.root->children.front()->add(std::move(row));
}

void addCell(Node& row, std::string_view name, std::string value) {
  auto cell = std::make_unique<Node>();
  cell->name = name;
  cell->value = std::move(value);
  row.add(std::move(cell));
}

List emptyList() {
  List list;
  list.root = std::make_unique<Node>();
  auto root = std::make_unique<Node>();
  root->name = list.hold("root");
  list.root->add(std::move(root));
  return list;
}

Result<List> fromCsv(std::string_view content) {
  const std::string_view header = content.substr(0, content.find('\n'));
  const char delimiter =
      header.find(',') == std::string_view::npos && header.find(';') != std::string_view::npos ? ';' : ',';
  REMBUG_ASSIGN(auto rows, readCsv(content, delimiter));
  if (rows.empty()) {
    return fail(ErrorCode::Invalid, "the file is empty; its first line names the columns");
  }
  if (rows.size() > kListRowsMax) {
    return fail(ErrorCode::Invalid, "the list has more than 500,000 rows");
  }
  List list = emptyList();
  std::vector<std::string_view> columns;
  for (const std::string& name : rows.front()) {
    columns.push_back(list.hold(name));
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].size() == 1 && rows[i].front().empty()) {
      continue;  // an empty line
    }
    if (rows[i].size() > columns.size()) {
      return fail(ErrorCode::Invalid, "row " + std::to_string(i + 1) + " has " + std::to_string(rows[i].size()) +
                                          " cells, but there are " + std::to_string(columns.size()) + " columns");
    }
    Node& row = newRow(list);
    row.children.reserve(columns.size());
    for (std::size_t column = 0; column < columns.size(); ++column) {
      addCell(row, columns[column], column < rows[i].size() ? std::move(rows[i][column]) : std::string());
    }
  }
  return list;
}

Result<List> fromXml(std::string_view content) {
  pugi::xml_document document;
  const pugi::xml_parse_result parsed = document.load_buffer(content.data(), content.size());
  if (!parsed) {
    return fail(ErrorCode::Invalid, std::string("the file is not well-formed XML: ") + parsed.description());
  }
  if (nestedTooDeeply(document)) {
    return fail(ErrorCode::Invalid, "elements are nested more than 64 levels deep");
  }
  List list;
  list.root = toTree(document, list);
  return list;
}

std::string plainText(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : value.is_null() ? std::string() : value.dump();
}

// [longitude, latitude] as "latitude longitude 0 0".
std::string placeText(const nlohmann::json& position) {
  if (!position.is_array() || position.size() < 2 || !position[0].is_number() || !position[1].is_number()) {
    return {};
  }
  return position[1].dump() + " " + position[0].dump() + " 0 0";
}

std::string pathText(const nlohmann::json& positions) {
  std::string all;
  for (const auto& position : positions) {
    all += (all.empty() ? "" : "; ") + placeText(position);
  }
  return all;
}

Result<std::string> geometryText(const nlohmann::json& geometry) {
  if (!geometry.is_object()) {
    return std::string();
  }
  const std::string type = geometry.value("type", "");
  const nlohmann::json places = geometry.value("coordinates", nlohmann::json::array());
  if (type == "Point") {
    return placeText(places);
  }
  if (type == "LineString" && places.is_array()) {
    return pathText(places);
  }
  if (type == "Polygon" && places.is_array() && places.size() == 1 && places[0].is_array()) {
    return pathText(places[0]);
  }
  return fail(ErrorCode::Unsupported, "a feature's geometry is a Point, a LineString or a Polygon without holes");
}

Result<List> fromGeoJson(std::string_view content) {
  const auto json = nlohmann::json::parse(content, nullptr, false);
  if (!json.is_object() || json.value("type", "") != "FeatureCollection" || !json.contains("features") ||
      !json["features"].is_array()) {
    return fail(ErrorCode::Invalid, "the file is no GeoJSON FeatureCollection (RFC 7946)");
  }
  List list = emptyList();
  for (const auto& feature : json["features"]) {
    if (!feature.is_object() || feature.value("type", "") != "Feature") {
      return fail(ErrorCode::Invalid, "the file holds something that is no GeoJSON Feature (RFC 7946)");
    }
    Node& row = newRow(list);
    REMBUG_ASSIGN(std::string geometry, geometryText(feature.value("geometry", nlohmann::json())));
    addCell(row, list.hold("geometry"), std::move(geometry));
    const auto properties = feature.value("properties", nlohmann::json::object());
    if (feature.contains("id") && !properties.contains("id")) {
      addCell(row, list.hold("id"), plainText(feature["id"]));
    }
    for (const auto& [name, value] : properties.items()) {
      addCell(row, list.hold(name), plainText(value));
    }
  }
  return list;
}

bool endsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

Result<std::vector<std::vector<std::string>>> readCsv(std::string_view content, char delimiter) {
  std::vector<std::vector<std::string>> rows;
  std::size_t at = content.rfind("\xEF\xBB\xBF", 0) == 0 ? 3 : 0;
  std::size_t line = 1;
  while (at < content.size()) {
    std::vector<std::string> row;
    for (bool more = true; more;) {
      std::string cell;
      if (at < content.size() && content[at] == '"') {
        const std::size_t opened = line;
        for (++at; at < content.size() && (content[at] != '"' || content.substr(at, 2) == "\"\""); ++at) {
          line += content[at] == '\n' ? 1U : 0U;
          cell += content[at];
          at += content[at] == '"' ? 1U : 0U;
        }
        if (at >= content.size()) {
          return fail(ErrorCode::Invalid, "line " + std::to_string(opened) + ": a quote is not closed");
        }
        ++at;
      }
      const std::size_t end = std::min(content.find_first_of(delimiter == ';' ? ";\r\n" : ",\r\n", at), content.size());
      cell += content.substr(at, end - at);
      row.push_back(std::move(cell));
      more = end < content.size() && content[end] == delimiter;
      at = end + (more ? 1U : 0U);
    }
    at += at < content.size() && content[at] == '\r' ? 1U : 0U;
    if (at < content.size() && content[at] == '\n') {
      ++at;
      ++line;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

Result<List> readList(const std::string& fileName, std::string_view content) {
  if (endsWith(fileName, ".csv")) {
    return fromCsv(content);
  }
  if (endsWith(fileName, ".xml")) {
    return fromXml(content);
  }
  if (endsWith(fileName, ".geojson")) {
    return fromGeoJson(content);
  }
  return fail(ErrorCode::Unsupported, "a list is a CSV, XML or GeoJSON file");
}

}  // namespace rembug::forms
