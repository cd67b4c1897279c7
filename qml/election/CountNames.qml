pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Spellings are settled in the open: which mean one person, which do not. What was written stays; each ruling can be
// taken back until the signature.
Column {
    id: page
    required property CountModel count

    spacing: 2 * Theme.unit

    function join(group, reason) {
        const others = group.written.filter((entry) => entry.name !== group.person).map((entry) => entry.name)
        page.count.tell({ join: others, as: group.person, by: qsTr("warga yang hadir"), reason: reason })
    }
    function keepApart(group) {
        page.count.tell({ distinct: group.written.map((entry) => entry.name), by: qsTr("warga yang hadir"), reason: qsTr("Warga yang hadir menyatakan orangnya berbeda") })
    }

    Card {
        width: parent.width
        padding: 2 * Theme.unit
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: page.count.isSum ? qsTr("Nama yang mungkin satu orang") : qsTr("Ejaan yang mungkin satu orang") }
        AppText { width: parent.width; color: Theme.faint; text: page.count.groups.length + page.count.called.length === 0 ? qsTr("Tidak ada ejaan yang perlu diputuskan.") : page.count.isSum ? qsTr("Orang yang sama dapat mendapat suara di beberapa tempat. Bacakan keras-keras; warga yang memutuskan. Yang tidak disamakan tetap dihitung sendiri-sendiri.") : qsTr("Bacakan keras-keras. Warga yang memutuskan; tulisan di surat tetap dicatat seperti aslinya.") }
    }
    Repeater {
        model: page.count.groups
        Card {
            id: group
            required property int index
            required property var modelData
            width: parent ? parent.width : 0
            padding: 2 * Theme.unit
            spacing: Theme.unit
            Repeater {
                model: group.modelData.written
                AppText {
                    required property var modelData
                    width: parent ? parent.width : 0
                    font.pixelSize: Theme.title
                    font.weight: modelData.name === group.modelData.person ? Font.DemiBold : Font.Normal
                    text: modelData.name + " · " + modelData.votes
                }
            }
            Flow {
                width: parent.width
                spacing: Theme.unit
                AppButton { objectName: "joinGroup" + group.index; primary: true; text: qsTr("Satu orang: %1").arg(group.modelData.person); glyph: "merge_type"; onClicked: page.join(group.modelData, qsTr("Ejaan orang yang sama")) }
                AppButton { objectName: "apartGroup" + group.index; text: qsTr("Orang berbeda"); glyph: "call_split"; onClicked: page.keepApart(group.modelData) }
            }
        }
    }
    Repeater {
        model: page.count.called
        Card {
            id: called
            required property int index
            required property var modelData
            width: parent ? parent.width : 0
            padding: 2 * Theme.unit
            spacing: Theme.unit
            AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: called.modelData.written + " · " + called.modelData.votes }
            AppText { width: parent.width; color: Theme.faint; text: qsTr("Nama panggilan di unit ini. Siapa yang dimaksud?") }
            Flow {
                width: parent.width
                spacing: Theme.unit
                Repeater {
                    model: called.modelData.persons
                    AppButton {
                        required property var modelData
                        objectName: "called-" + called.modelData.written + "-" + modelData.name
                        text: modelData.name + (modelData.saidBy.length > 0 ? " (" + modelData.saidBy + ")" : "")
                        glyph: "merge_type"
                        onClicked: page.count.tell({ join: [called.modelData.written], as: modelData.name, by: qsTr("warga yang hadir"), reason: qsTr("Nama panggilan di unit ini") })
                    }
                }
            }
        }
    }
    Card {
        width: parent.width
        padding: 2 * Theme.unit
        spacing: Theme.unit
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Satukan yang lain") }
        Field { id: written; objectName: "joinWritten"; width: parent.width; placeholderText: page.count.isSum ? qsTr("Nama seperti di daftar, dengan unitnya") : qsTr("Yang tertulis di surat"); Accessible.name: placeholderText }
        Field { id: person; objectName: "joinPerson"; width: parent.width; placeholderText: qsTr("Orang yang dimaksud"); Accessible.name: placeholderText }
        Field { id: reason; objectName: "joinReason"; width: parent.width; placeholderText: qsTr("Alasan, dan siapa yang menyatakan"); Accessible.name: placeholderText }
        AppButton {
            objectName: "joinOther"
            text: qsTr("Satukan")
            glyph: "merge_type"
            enabled: written.text.trim().length > 0 && person.text.trim().length > 0 && reason.text.trim().length > 0
            onClicked: { page.count.tell({ join: [written.text.trim()], as: person.text.trim(), by: qsTr("warga yang hadir"), reason: reason.text.trim() }); written.clear(); person.clear(); reason.clear() }
        }
    }
    Card {
        visible: page.count.joins.length + page.count.distinct.length > 0
        width: parent.width
        padding: 2 * Theme.unit
        spacing: Theme.unit
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Sudah diputuskan") }
        Repeater {
            model: page.count.joins
            Item {
                id: joined
                required property var modelData
                width: parent ? parent.width : 0
                height: Math.max(words.implicitHeight, Theme.touch)
                AppText { id: words; anchors { left: parent.left; right: back.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter } text: qsTr("“%1” = %2").arg(joined.modelData.written).arg(joined.modelData.person) + (joined.modelData.reason.length > 0 ? " · " + joined.modelData.reason : "") }
                AppButton { id: back; objectName: "apart-" + joined.modelData.written; anchors { right: parent.right; verticalCenter: parent.verticalCenter } text: qsTr("Pisahkan"); glyph: "undo"; onClicked: page.count.tell({ apart: [joined.modelData.written], reason: qsTr("Ditarik kembali") }) }
            }
        }
        Repeater {
            model: page.count.distinct
            Item {
                id: ruled
                required property int index
                required property var modelData
                width: parent ? parent.width : 0
                height: Math.max(names.implicitHeight, Theme.touch)
                AppText { id: names; anchors { left: parent.left; right: undo.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter } text: ruled.modelData.names.join(" ≠ ") }
                AppButton { id: undo; objectName: "undoDistinct" + ruled.index; anchors { right: parent.right; verticalCenter: parent.verticalCenter } text: qsTr("Tarik kembali"); glyph: "undo"; onClicked: page.count.tell({ distinct: ruled.modelData.names, withdrawn: true, by: qsTr("warga yang hadir"), reason: qsTr("Ditarik kembali") }) }
            }
        }
    }
    AppText {
        objectName: "decisive"
        width: parent.width
        color: page.count.undecidedMatter ? Theme.wrong : Theme.done
        font.weight: Font.DemiBold
        text: page.count.undecidedMatter ? qsTr("Ada nama yang belum jelas dan dapat mengubah siapa yang terpilih: putuskan sebelum tanda tangan.") : qsTr("Nama yang belum jelas, bila ada, tidak memengaruhi hasil.")
    }
    AppButton { objectName: "namesDone"; primary: true; text: qsTr("Nama sudah selaras"); glyph: "check"; enabled: !page.count.undecidedMatter; onClicked: page.count.enter("NAMES_SETTLED") }
}
