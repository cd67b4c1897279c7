pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// What residents agreed a leader does: from the village's FGDs, read aloud before anybody writes a name.
Column {
    id: criteria
    required property AppSession session
    spacing: Theme.unit

    VillageValues { id: agreed; session: criteria.session }

    AppText { width: parent.width; font.weight: Font.DemiBold; text: agreed.values.length > 0 ? qsTr("Yang dicari, menurut FGD warga:") : qsTr("Belum ada FGD ciri pemimpin di desa ini: bacakan yang disepakati warga.") }
    Repeater {
        model: agreed.values
        AppText {
            required property var modelData
            width: parent ? parent.width : 0
            text: "• " + modelData.deed + (modelData.votes > 0 ? " (" + modelData.votes + ")" : "")
        }
    }
}
