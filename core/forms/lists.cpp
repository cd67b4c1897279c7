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

Error tooManyRows() {
  return {ErrorCode::Invalid, "the list has more than 500,000 rows"};
}

Error tooManyElements() {
  return {ErrorCode::Invalid, "the list has more than 3,000,000 rows and cells: leave out columns that no form needs"};
}

Result<List> fromCsv(std::string_view content) {
  const std::string_view header = content.substr(0, content.find('\n'));
  const char delimiter =
      header.find(',') == std::string_view::npos && header.find(';') != std::string_view::npos ? ';' : ',';
  List list = emptyList();
  std::vector<std::string_view> columns;
  std::size_t count = 0;
  REMBUG_TRY(forEachCsvRow(content, delimiter, [&](std::vector<std::string>& cells) -> Result<void> {
    if (++count > kListRowsMax) {
      return tl::unexpected(tooManyRows());
    }
    if (columns.empty()) {
      for (const std::string& name : cells) {
        columns.push_back(list.hold(name));
      }
      return {};
    }
    if (cells.size() == 1 && cells.front().empty()) {
      return {};  // an empty line
    }
    if (cells.size() > columns.size()) {
      return fail(ErrorCode::Invalid, "row " + std::to_string(count) + " has " + std::to_string(cells.size()) +
                                          " cells, but there are " + std::to_string(columns.size()) + " columns");
    }
    if (count * (columns.size() + 1) > kListElementsMax) {
      return tl::unexpected(tooManyElements());
    }
    Node& row = newRow(list);
    row.children.reserve(columns.size());
    cells.resize(columns.size());
    for (std::size_t column = 0; column < columns.size(); ++column) {
      addCell(row, columns[column], std::move(cells[column]));
    }
    return {};
  }));
  if (columns.empty()) {
    return fail(ErrorCode::Invalid, "the file is empty; its first line names the columns");
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
  if (countElements(document) > kListElementsMax) {
    return tl::unexpected(tooManyElements());
  }
  List list;
  list.root = toTree(document, list);
  return list;
}

std::string plainText(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : value.is_null() ? std::string() : value.dump();
}

bool isOfType(const nlohmann::json& object, const char* type) {
  const auto found = object.find("type");
  return found != object.end() && *found == type;
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
  const nlohmann::json places = geometry.value("coordinates", nlohmann::json::array());
  if (isOfType(geometry, "Point")) {
    return placeText(places);
  }
  if (isOfType(geometry, "LineString") && places.is_array()) {
    return pathText(places);
  }
  if (isOfType(geometry, "Polygon") && places.is_array() && places.size() == 1 && places[0].is_array()) {
    return pathText(places[0]);
  }
  return fail(ErrorCode::Unsupported, "a feature's geometry is a Point, a LineString or a Polygon without holes");
}

Result<void> addFeature(List& list, const nlohmann::json& feature, std::size_t& elements) {
  if (!feature.is_object() || !isOfType(feature, "Feature")) {
    return fail(ErrorCode::Invalid, "the file holds something that is no GeoJSON Feature (RFC 7946)");
  }
  if (list.root->children.front()->children.size() >= kListRowsMax) {
    return tl::unexpected(tooManyRows());
  }
  REMBUG_ASSIGN(std::string geometry, geometryText(feature.value("geometry", nlohmann::json())));
  elements += 3 + (feature.contains("properties") ? feature["properties"].size() : 0);
  if (elements > kListElementsMax) {
    return tl::unexpected(tooManyElements());
  }
  Node& row = newRow(list);
  addCell(row, list.hold("geometry"), std::move(geometry));
  const auto properties = feature.find("properties");
  const bool some = properties != feature.end() && properties->is_object();
  if (feature.contains("id") && !(some && properties->contains("id"))) {
    addCell(row, list.hold("id"), plainText(feature["id"]));
  }
  if (some) {
    for (const auto& [name, value] : properties->items()) {
      addCell(row, list.hold(name), plainText(value));
    }
  }
  return {};
}

// Each feature becomes a row as soon as it is read, so that only one of them stands in memory twice.
Result<List> fromGeoJson(std::string_view content) {
  using Event = nlohmann::json::parse_event_t;
  List list = emptyList();
  Result<void> features;
  std::size_t elements = 0;
  std::string name;  // of what is read, in the collection
  const auto json = nlohmann::json::parse(
      content,
      [&](int depth, Event event, nlohmann::json& parsed) {
        if (depth > kLevelsMax) {
          features = fail(ErrorCode::Invalid, "the file is nested more than 64 levels deep");
        }
        if (depth == 1 && event == Event::key) {
          name = parsed.get<std::string>();
        }
        const bool whole = event == Event::object_end || event == Event::array_end || event == Event::value;
        if (depth != 2 || !whole || name != "features") {
          return features.has_value();
        }
        if (features) {
          features = addFeature(list, parsed, elements);
        }
        return false;
      },
      false);
  REMBUG_TRY(features);
  if (!json.is_object() || !isOfType(json, "FeatureCollection") || !json.contains("features") ||
      !json["features"].is_array()) {
    return fail(ErrorCode::Invalid, "the file is no GeoJSON FeatureCollection (RFC 7946)");
  }
  return list;
}

bool endsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

}  // namespace

Result<void> forEachCsvRow(std::string_view content, char delimiter,
                           const std::function<Result<void>(std::vector<std::string>&)>& each) {
  std::size_t at = content.rfind("\xEF\xBB\xBF", 0) == 0 ? 3 : 0;
  std::size_t line = 1;
  std::vector<std::string> row;
  while (at < content.size()) {
    row.clear();
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
    REMBUG_TRY(each(row));
  }
  return {};
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
