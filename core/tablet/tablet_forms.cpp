// The forms of a tablet, and the files that come with them.
#include <algorithm>

#include "core/forms/form_files.h"
#include "core/forms/read_once.h"
#include "core/log/invitation.h"
#include "core/tablet/parts.h"
#include "core/vault/hash.h"
#include "forms/shipped.h"

namespace rembug::tablet {
namespace {

constexpr int kFilesMax = 1'000;  // of a form
constexpr std::size_t kNameMax = 255;

void add(Parts& parts, const std::shared_ptr<const forms::Form>& form, const v1::Form& source) {
  parts.forms[form->id()][form->version()] = form;
  for (const v1::FormFile& file : source.files()) {
    parts.fileHashes[{form->id(), form->version()}][file.name()] = file.sha256();
  }
  if (!form->villageLists().empty()) {
    parts.listedForms[{form->id(), form->version()}] = source;
  }
}

v1::Form ofXml(const std::string& xml) {
  v1::Form form;
  form.set_xml(xml);
  return form;
}

forms::FormFiles filesOf(const Parts& parts, const v1::Form& form) {
  return [&parts, &form](const std::string& name) -> std::optional<std::string> {
    for (const v1::FormFile& file : form.files()) {
      if (file.name() == name) {
        auto content = parts.formFiles.readAll(file.sha256());
        return content ? std::optional(std::move(*content)) : std::nullopt;
      }
    }
    return std::nullopt;
  };
}

std::size_t missingOf(const Parts& parts, const v1::Form& form) {
  return static_cast<std::size_t>(
      std::count_if(form.files().begin(), form.files().end(), [&parts](const v1::FormFile& file) {
        const auto progress = parts.formFiles.query(file.sha256());
        return !progress || !progress->complete;
      }));
}

// A form whose files are all here can be filled; another one waits for them.
Result<void> offer(Parts& parts, const v1::Form& form) {
  if (missingOf(parts, form) > 0) {
    parts.waitingForms.push_back(form);
    return {};
  }
  REMBUG_ASSIGN(const auto parsed, forms::Form::parse(form.xml(), filesOf(parts, form)));
  add(parts, parsed, form);
  return {};
}

Result<void> checkFiles(const v1::Form& form) {
  const bool good = std::all_of(form.files().begin(), form.files().end(), [](const v1::FormFile& file) {
    return !file.name().empty() && file.name().size() <= kNameMax && file.name().find('/') == std::string::npos &&
           file.sha256().size() == vault::kHashSize && file.size() <= store::BlobStore::kSizeMax;
  });
  return good && form.files_size() <= kFilesMax
             ? Result<void>()
             : fail(ErrorCode::Invalid,
                    "the form names more than 1,000 files, one larger than 64 MiB, or one without a "
                    "name or a hash");
}

// Keeps a form durably and offers it.
Result<void> take(Parts& parts, const v1::Form& form) {
  REMBUG_TRY(checkFiles(form));
  const Bytes hash = log::hashOfForm(form);
  if (std::find(parts.formHashes.begin(), parts.formHashes.end(), hash) != parts.formHashes.end()) {
    return {};
  }
  if (form.files().empty()) {
    REMBUG_ASSIGN(const auto parsed, forms::Form::parse(form.xml()));
    REMBUG_TRY(parts.store.keep(store::Kept::Form, hash, form.xml()));
    add(parts, parsed, form);
  } else {
    REMBUG_TRY(parts.store.keep(store::Kept::FormWithFiles, hash, form.SerializeAsString()));
    REMBUG_TRY(offer(parts, form));
  }
  parts.formHashes.push_back(hash);
  return parts.projection->followForms();
}

}  // namespace

Result<void> loadForms(Parts& parts) {
  parts.forms.clear();
  parts.formHashes.clear();
  parts.waitingForms.clear();
  parts.listedForms.clear();
  parts.fileHashes.clear();
  const std::string& rules = parts.environment.villageLists;
  REMBUG_ASSIGN(parts.listRules, readVillageListRules(rules.empty() ? forms::shippedVillageLists() : rules));
  for (const std::string& xml : forms::shipped()) {
    add(parts, forms::readOnce(forms::shipped(), xml), ofXml(xml));
    parts.formHashes.push_back(vault::sha256(xml));
  }
  REMBUG_ASSIGN(const std::vector<Bytes> kept, parts.store.allKept(store::Kept::Form));
  for (const Bytes& xml : kept) {
    if (const auto form = forms::Form::parse(xml)) {  // one made for a newer version stays in the file, unused
      add(parts, *form, ofXml(xml));
    }
    parts.formHashes.push_back(vault::sha256(xml));
  }
  REMBUG_ASSIGN(const std::vector<Bytes> withFiles, parts.store.allKept(store::Kept::FormWithFiles));
  for (const Bytes& bytes : withFiles) {
    v1::Form form;
    if (!form.ParseFromString(bytes)) {
      return fail(ErrorCode::Corrupt, "a form that this tablet has kept cannot be read");
    }
    static_cast<void>(offer(parts, form));  // as above
    parts.formHashes.push_back(log::hashOfForm(form));
  }
  return {};
}

std::shared_ptr<const forms::Form> Parts::form(const std::string& id, const std::string& version) const {
  const auto versions = forms.find(id);
  if (versions == forms.end()) {
    return nullptr;
  }
  const auto found = versions->second.find(version);
  return found != versions->second.end() ? found->second : versions->second.rbegin()->second;
}

Result<std::shared_ptr<const forms::Form>> Parts::formWith(const std::shared_ptr<const forms::Form>& form,
                                                           const VillageLists& lists) {
  const auto source = listedForms.find({form->id(), form->version()});
  if (source == listedForms.end() || lists.empty()) {
    return form;
  }
  const Bytes key = vault::sha256(form->id() + "\n" + form->version() + "\n" + encode(lists));
  if (lastListed.first != key) {
    const forms::FormFiles files = filesOf(*this, source->second);
    REMBUG_ASSIGN(const auto listed,
                  forms::Form::parse(source->second.xml(), [&](const std::string& name) -> std::optional<std::string> {
                    const auto list = lists.find(name);
                    return list == lists.end() ? files(name) : std::optional(list->second);
                  }));
    lastListed = {key, listed};
  }
  return lastListed.second;
}

std::vector<FormInfo> Tablet::forms() const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  std::vector<FormInfo> infos;
  for (const auto& [id, versions] : m_parts->forms) {
    const auto& newest = versions.rbegin()->second;
    infos.push_back({id, newest->version(), newest->title(), 0});
  }
  for (const v1::Form& form : m_parts->waitingForms) {
    infos.push_back({form.id(), form.version(), form.title(), missingOf(*m_parts, form)});
  }
  return infos;
}

Result<std::shared_ptr<const forms::Form>> Tablet::form(const std::string& id, const std::string& version) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  auto found = m_parts->form(id, version);
  if (found == nullptr) {
    return fail(ErrorCode::NotFound, "this tablet has no form '" + id + "'");
  }
  return found;
}

Result<Bytes> Tablet::formFile(const std::string& id, const std::string& version, const std::string& name) const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  const auto files = m_parts->fileHashes.find({id, version});
  if (files == m_parts->fileHashes.end() || files->second.count(name) == 0) {
    return fail(ErrorCode::NotFound, "no file '" + name + "' came with the form '" + id + "'");
  }
  return m_parts->formFiles.readAll(files->second.at(name));
}

Result<std::string> Tablet::addForm(const std::string& xml, const forms::FormFiles& files) {
  std::map<std::string, std::string> contents;
  std::string missing;
  for (const std::string& name : forms::filesNamed(xml)) {
    if (auto content = files ? files(name) : std::nullopt) {
      contents.emplace(name, std::move(*content));
    } else {
      missing += (missing.empty() ? "" : ", ") + name;
    }
  }
  if (!missing.empty()) {
    return fail(ErrorCode::NotFound,
                "the form needs files that are not there: " + missing + "; put them beside the form");
  }
  REMBUG_ASSIGN(const auto parsed,
                forms::Form::parse(xml, [&contents](const std::string& name) -> std::optional<std::string> {
                  const auto found = contents.find(name);
                  return found == contents.end() ? std::nullopt : std::optional(found->second);
                }));
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  v1::Form form;
  form.set_id(parsed->id());
  form.set_version(parsed->version());
  form.set_title(parsed->title());
  form.set_xml(xml);
  for (const auto& [name, content] : contents) {
    REMBUG_ASSIGN(const Bytes hash, m_parts->formFiles.put(content));
    v1::FormFile* file = form.add_files();
    file->set_name(name);
    file->set_sha256(hash);
    file->set_size(content.size());
  }
  REMBUG_TRY(take(*m_parts, form));
  return parsed->id();
}

Result<void> Tablet::addPublishedForm(const v1::Form& form) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  return take(*m_parts, form);
}

std::vector<WantedFile> Tablet::wantedFiles() const {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  std::map<Bytes, WantedFile> wanted;
  for (const v1::Form& form : m_parts->waitingForms) {
    for (const v1::FormFile& file : form.files()) {
      const auto progress = m_parts->formFiles.query(file.sha256());
      if (progress && !progress->complete) {
        wanted.emplace(file.sha256(), WantedFile{file.name(), file.sha256(), file.size(), progress->stored, {}});
      }
    }
  }
  std::vector<WantedFile> all;
  for (auto& [hash, file] : wanted) {
    all.push_back(std::move(file));
  }
  return all;
}

Result<bool> Tablet::takeFilePiece(const WantedFile& file, std::uint64_t offset, ByteView piece) {
  const std::lock_guard<std::mutex> lock(m_parts->mutex);
  REMBUG_TRY(m_parts->needUnlocked());
  REMBUG_ASSIGN(const store::BlobStore::Progress progress,
                m_parts->formFiles.append(file.sha256, file.size, offset, piece));
  if (!progress.complete) {
    return false;
  }
  // Which forms were waiting for this one alone?
  std::vector<v1::Form> waiting = std::move(m_parts->waitingForms);
  m_parts->waitingForms.clear();
  Result<void> offered;
  for (const v1::Form& form : waiting) {
    if (const auto done = offer(*m_parts, form); !done) {
      offered = done;
    }
  }
  REMBUG_TRY(m_parts->projection->followForms());
  REMBUG_TRY(offered);
  return true;
}

}  // namespace rembug::tablet
