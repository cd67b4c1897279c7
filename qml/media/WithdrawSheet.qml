import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// Asked before a file is erased everywhere: that cannot be undone.
T.Popup {
    id: sheet
    required property string heading

    signal agreed(string reason)

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: parent ? Math.min(parent.width - 4 * Theme.unit, Theme.columnWidth) : 0
    height: words.implicitHeight + 2 * padding
    padding: 3 * Theme.unit
    modal: true
    closePolicy: T.Popup.CloseOnEscape
    background: Rectangle { radius: Theme.radius; color: Theme.surface; border.width: Theme.thin; border.color: Theme.line }
    T.Overlay.modal: Rectangle { color: Theme.shade }
    onAboutToShow: why.text = ""

    contentItem: Column {
        id: words
        spacing: 2 * Theme.unit
        AppText { width: parent.width; text: qsTr("Hapus berkas ini di mana-mana?"); font.pixelSize: Theme.title; font.weight: Font.DemiBold; Accessible.role: Accessible.Heading }
        AppText { width: parent.width; text: sheet.heading; color: Theme.faint }
        AppText { width: parent.width; text: qsTr("Dihapus sekarang dari tablet ini, dan dari server dan tablet lain saat mereka mengirim dan menerima. Tidak dapat dikembalikan. Bahwa berkas ini pernah ada, siapa yang menghapusnya dan mengapa, tetap tercatat.") }
        Field { id: why; objectName: "withdrawReason"; width: parent.width; placeholderText: qsTr("Mengapa? Misalnya: Inaq Sri menarik izinnya"); Accessible.name: qsTr("Mengapa?") }
        Flow {
            width: parent.width
            spacing: Theme.unit
            layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft
            AppButton { objectName: "withdrawYes"; danger: true; primary: true; enabled: why.text.trim().length > 0; text: qsTr("Hapus di mana-mana"); glyph: "delete_forever"; onClicked: { sheet.close(); sheet.agreed(why.text.trim()) } }
            AppButton { objectName: "withdrawNo"; text: qsTr("Batal"); onClicked: sheet.close() }
        }
    }
}
