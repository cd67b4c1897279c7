pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// A signed tally and what came after it. Nothing here changes what was signed.
Page {
    id: page
    objectName: "tallyPage"
    required property AppSession session
    required property string record

    signal openCount(string draft)
    signal openRecord(string record)

    readonly property var told: model.tally

    heading: page.told.unit ? words.unit(page.told) : qsTr("Hasil")
    subheading: session.villageName
    unsent: session.unsent
    refused: session.refused

    CountWords { id: words }
    TallyModel { id: model; session: page.session; record: page.record; onBegun: (draft) => page.openCount(draft) }

    Card {
        visible: model.loaded
        width: parent.width
        padding: 2 * Theme.unit
        spacing: Theme.unit
        StandingRow { width: parent.width; standing: page.told.standing || ""; words: words }
        AppText { width: parent.width; color: Theme.faint; text: qsTr("Ditandatangani %1 oleh %2").arg(page.told.signedAt || "").arg(page.told.signedBy || "") }
        AppText { visible: page.told.correcting === true; width: parent.width; text: qsTr("Ini berita acara perbaikan: menggantikan yang ditandatangani sebelumnya.") }
        AppText { objectName: "summedParts"; visible: (page.told.parts || []).length > 0; width: parent.width; text: qsTr("Jumlah dari: %1").arg((page.told.parts || []).join(", ")) }
        AppText { visible: page.told.decides === false; width: parent.width; color: Theme.waits; text: qsTr("Suara unit ini dijumlahkan dengan unit lain. Yang terpilih ditetapkan dari jumlah semuanya.") }
        Repeater {
            model: page.told.ranking || []
            AppText {
                required property var modelData
                readonly property bool elected: page.told.decides === true && (page.told.elected || []).indexOf(modelData.name) >= 0
                width: parent ? parent.width : 0
                font.weight: elected ? Font.DemiBold : Font.Normal
                text: modelData.rank + ". " + modelData.name + " · " + modelData.votes + (elected ? " · " + qsTr("terpilih") : "")
            }
        }
        AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; wrapMode: Text.WrapAnywhere; text: qsTr("Sidik hasil: %1").arg(page.told.hash || "") }
    }
    RivalCard { visible: model.rivals.length > 0; width: parent.width; rivals: model.rivals; words: words }
    SittingCard { visible: model.loaded && page.told.maySitAgain === true; width: parent.width; tally: model }
    ObjectionsCard { visible: model.loaded; width: parent.width; tally: model }
    ReceptionCard { visible: model.loaded; width: parent.width; tally: model }
    CorrectionCard { visible: model.loaded && page.told.standing !== "REPLACED"; width: parent.width; tally: model }
    BallotsKeyCard { visible: model.loaded && (page.told.ballots || "").length > 0; width: parent.width; tally: model }
    PlanoPhotos { visible: model.loaded && some && !page.told.sum; width: parent.width; session: page.session; unit: page.told.unit || ""; onOpened: (record) => page.openRecord(record) }
    TallyPrints { visible: model.loaded; width: parent.width; tally: model }
}
